// Numbers for requests, by which a client's answer and the log's lines are found together.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace kynnys::web {

// 16 hexadecimal digits, different for every request of this process. For any thread.
class RequestIds {
  public:
    RequestIds();
    std::string next();

  private:
    std::atomic<std::uint64_t> next_;
};

}  // namespace kynnys::web
