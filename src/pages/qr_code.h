// A text as a picture that a telephone reads: a QR code (ISO/IEC 18004), as elements of SVG.
#pragma once

#include <string>

#include "web/html.h"

namespace kynnys::pages {

// `label` is what a screen reader says instead. At most 2,331 bytes; more is a bug.
web::Html qr_code(const std::string& text, const std::string& label);

}  // namespace kynnys::pages
