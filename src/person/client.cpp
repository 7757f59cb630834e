#include "person/client.h"

namespace kynnys {

const CodeList<ClientStatus, 4>& client_status_codes() {
    static constexpr CodeList<ClientStatus, 4> codes{"client_status.is_unknown",
                                                     {"waiting", "active", "placed", "ended"}};
    return codes;
}

}  // namespace kynnys
