// What is said of a service, wherever it is shown.
#pragma once

#include <string>

#include "app/service_desk.h"
#include "pages/call.h"

namespace kynnys::pages {

std::string service_path(const std::string& id);

// In the language of who asks, or the first that the provider has written.
const std::string& said(const Call& call, const ServiceText& text);

// Badges and a sentence: whether it takes people, and how far what is said can be relied on.
Html service_state(const Call& call, const Service& service);
std::string freshness_sentence(const Call& call, const Service& service);

// "about 14 days", or that nobody has said.
std::string waiting_text(const Call& call, const Service& service);

// What happens to a client there, a sentence each, numbered.
Html service_stages(const Call& call, const Service& service);

}  // namespace kynnys::pages
