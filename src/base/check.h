// CHECK states what must hold if the program has no bug. It stays on in every build; the failure
// is thrown, caught once at the edge, and ends a command with exit code 70.
#pragma once

#include <stdexcept>

namespace kynnys {

class BrokenCheck : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

[[noreturn]] void fail_check(const char* condition, const char* file, int line);

}  // namespace kynnys

#define CHECK(condition) \
    ((condition) ? void() : ::kynnys::fail_check(#condition, __FILE__, __LINE__))
