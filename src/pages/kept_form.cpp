#include "pages/kept_form.h"

#include "pages/address.h"
#include "pages/form_parts.h"
#include "web/percent.h"

namespace kynnys::pages {

namespace {

constexpr const char* kept_path = "kept_path";
constexpr const char* kept_body = "kept_body";

// As a form is sent.
std::string encoded(const web::Parameters& fields) {
    const std::string text = address("", with(fields, "form_secret", ""));
    return text.empty() ? text : text.substr(1);
}

Page page_of(const Call& call, const std::string& path, const web::Parameters& fields,
             const std::string& form_secret) {
    const web::Parameters typed = with(fields, "form_secret", "");
    Html hidden = hidden_field("form_secret", form_secret);
    for (const auto& [name, value] : typed.pairs()) hidden += hidden_field(name, value);
    Page page;
    page.title = call.say("send_again.title");
    page.content = element("p", call.say("send_again.text")) +
                   element("form", {{"method", "post"}, {"action", path}, {"class", "form"}},
                           hidden + button(call.say("send_again.button")));
    return page;
}

}  // namespace

std::string path_to_sign_in(const web::Request& request) {
    const std::string path = address(request.path, request.query);
    return path == "/" ? "/sign-in" : address("/sign-in", {{"to", path}});
}

std::string safe_path(const std::string& path) {
    const bool is_ours = path.starts_with('/') && !path.starts_with("//") &&
                         path.find_first_of("\\\r\n\t") == std::string::npos;
    return is_ours ? path : "/";
}

bool comes_from_here(const web::Request& request) {
    const std::string* site = request.headers.find("Sec-Fetch-Site");
    return site != nullptr && *site == "same-origin";
}

Page send_again_page(const Call& call) {
    return page_of(call, address(call.request().path), call.form().fields, call.form_secret());
}

std::optional<Page> send_again_page(const Call& call, const std::string& form_secret) {
    const std::string path = call.field(kept_path);
    const auto fields = web::parse_parameters(call.field(kept_body));
    if (path.empty() || !fields)
        return std::nullopt;
    return page_of(call, safe_path(path), fields.value(), form_secret);
}

Html kept_fields(const Call& call) {
    const bool is_kept_already = !call.field(kept_path).empty();
    const std::string path = is_kept_already ? call.field(kept_path) : address(call.request().path);
    const std::string body = is_kept_already ? call.field(kept_body) : encoded(call.form().fields);
    return hidden_field(kept_path, path) + hidden_field(kept_body, body);
}

}  // namespace kynnys::pages
