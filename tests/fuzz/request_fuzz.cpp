// Bytes of a connection through the reader as the server sets it up: whatever comes, what is taken
// is sound, and it is the same in one piece and in pieces of three bytes.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/text.h"
#include "file_pieces.h"
#include "web/forwarded.h"
#include "web/request_reader.h"

namespace {

using namespace kynnys;
using web::RequestReader;

struct Read {
    std::vector<web::Request> requests;
    RequestReader::State last = RequestReader::State::empty;
};

Read read_in_pieces(std::string_view bytes, std::size_t piece) {
    const web::RequestLimits limits{2048, 20, 512, 1024, {}};
    RequestReader reader(limits);
    Read read;
    while (!bytes.empty() && read.last != RequestReader::State::refused) {
        const std::size_t size = std::min(piece, bytes.size());
        read.last = reader.put(bytes.substr(0, size));
        bytes.remove_prefix(size);
        for (; read.last == RequestReader::State::complete; read.last = reader.state()) {
            static_cast<void>(reader.head());
            read.requests.push_back(reader.take());
        }
        static_cast<void>(reader.expects_continue());
    }
    return read;
}

void check(const web::Request& request) {
    must(request.path.starts_with('/'));
    must(is_utf8(request.path));
    must(request.path.find('\0') == std::string::npos);
    must((request.path + "/").find("/../") == std::string::npos);
    must(request.body.size() <= 1024);
    must(request.host.empty() || web::is_host(request.host));
    for (const auto& [name, value] : request.headers.pairs())
        must((name + value).find_first_of("\r\n") == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = text_of_input(data, size);
    const Read whole = read_in_pieces(bytes, bytes.size() + 1);
    const Read pieces = read_in_pieces(bytes, 3);
    must(whole.requests.size() == pieces.requests.size());
    for (std::size_t i = 0; i < whole.requests.size(); ++i) {
        check(whole.requests[i]);
        must(whole.requests[i].path == pieces.requests[i].path);
        must(whole.requests[i].body == pieces.requests[i].body);
        must(whole.requests[i].headers.pairs() == pieces.requests[i].headers.pairs());
    }
    must((whole.last == RequestReader::State::refused) ==
         (pieces.last == RequestReader::State::refused));
    return 0;
}
