#include "access/audit_event.h"

#include "access/secret.h"

namespace kynnys {

const CodeList<ActorKind, 4>& actor_kind_codes() {
    static const CodeList<ActorKind, 4> codes{"actor.kind_is_unknown",
                                              {"user", "token", "link", "command"}};
    return codes;
}

const CodeList<Outcome, 3>& outcome_codes() {
    static const CodeList<Outcome, 3> codes{"outcome.is_unknown", {"done", "refused", "failed"}};
    return codes;
}

namespace {

// Lengths stand before the parts, so that no two events are written the same.
class Canonical {
  public:
    void add(std::string_view part) {
        text_ += std::to_string(part.size());
        text_ += ':';
        text_ += part;
    }
    void add(const std::vector<std::string>& parts) {
        add(std::to_string(parts.size()));
        for (const std::string& part : parts) add(part);
    }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    std::string text_;
};

}  // namespace

AuditLink next_link(const AuditLink& before, const AuditEvent& event, std::string_view key) {
    const std::int64_t number = before.number + 1;
    Canonical canonical;
    canonical.add(before.hash);
    canonical.add(std::to_string(number));
    canonical.add(event.id);
    canonical.add(event.organisation);
    canonical.add(iso_text(event.at));
    canonical.add(actor_kind_codes().code(event.actor_kind));
    canonical.add(event.actor);
    canonical.add(event.role);
    canonical.add(event.action);
    canonical.add(outcome_codes().code(event.outcome));
    canonical.add(event.subjects);
    canonical.add(event.fields);
    canonical.add(event.request);
    return {number, event.id, fingerprint_of(canonical.text(), key)};
}

}  // namespace kynnys
