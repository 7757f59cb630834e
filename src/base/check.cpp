#include "base/check.h"

#include <string>

namespace kynnys {

void fail_check(const char* condition, const char* file, int line) {
    throw BrokenCheck(std::string(file) + ":" + std::to_string(line) + ": broken: " + condition);
}

}  // namespace kynnys
