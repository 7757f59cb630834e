// Keys for one purpose, made from a key of the key file, so that no two purposes share one.
#pragma once

#include "storage/key_file.h"

namespace kynnys {

enum class KeyPurpose { sealing = 1, search = 2 };

Key derived_key(const Key& key, KeyPurpose purpose);
KeyRing derived_ring(const KeyRing& ring, KeyPurpose purpose);

}  // namespace kynnys
