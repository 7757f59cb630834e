// What it takes to write and read people: the seal of their fields and the search by their names.
#pragma once

#include "storage/blind_index.h"
#include "storage/seal.h"

namespace kynnys {

struct Vault {
    explicit Vault(const KeyRing& keys) : seal(keys), names(keys) {}
    Seal seal;
    BlindIndex names;
};

}  // namespace kynnys
