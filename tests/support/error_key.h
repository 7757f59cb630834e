// Short words for what tests ask of a Result.
#pragma once

#include <string>

#include "base/result.h"

namespace kynnys {

// The key of what went wrong, or "" when nothing did.
template <class T>
std::string error_key(const Result<T>& result) {
    return result ? std::string() : result.error().key;
}

// That argument of the error, or a word that no error has when it is not there.
template <class T>
std::string error_argument(const Result<T>& result, std::size_t number) {
    if (result || number >= result.error().arguments.size())
        return "(no such argument)";
    return result.error().arguments[number];
}

}  // namespace kynnys
