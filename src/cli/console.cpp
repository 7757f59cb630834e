#include "cli/console.h"

namespace kynnys {

ExitCode exit_code_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalid:
            return ExitCode::invalid;
        case ErrorKind::not_found:
            return ExitCode::not_found;
        case ErrorKind::conflict:
            return ExitCode::conflict;
        case ErrorKind::forbidden:
            return ExitCode::forbidden;
        case ErrorKind::unavailable:
            return ExitCode::unavailable;
    }
    return ExitCode::bug;
}

}  // namespace kynnys
