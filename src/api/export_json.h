// Everything that is kept about a client as the client gets it.
#pragma once

#include "app/person_desk.h"
#include "base/json.h"

namespace kynnys::api {

Json export_json(const ClientExport& all);

}  // namespace kynnys::api
