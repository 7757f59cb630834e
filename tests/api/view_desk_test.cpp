#include "app/view_desk.h"

#include "api/world.h"
#include "exchange/rules_file.h"
#include "storage/audit_store.h"

namespace kynnys {
namespace {

class Views : public testing::OnWorld {
  protected:
    Actor user(const std::string& organisation, ActorRole role = ActorRole::coach) {
        const testing::Caller caller = world_.user(organisation, role);
        Actor actor;
        actor.kind = ActorKind::user;
        actor.id = caller.id;
        actor.role = role;
        actor.organisation = organisation;
        return actor;
    }
    Result<SavedView> add(const Actor& actor, const std::string& name, ViewUse use = ViewUse::kept,
                          ListKind list = ListKind::people) {
        return desk_.add(actor, list, "status=waiting", {name, use});
    }
    // "name" of those kept, "NAME" of the one that is shown first.
    std::string names(const Actor& actor) {
        std::string names;
        const std::vector<SavedView> views = desk_.list(actor).value();
        for (const SavedView& view : views)
            names += (names.empty() ? "" : " ") +
                     (view.use == ViewUse::first_shown ? "[" + view.name + "]" : view.name);
        return names;
    }
    static std::string refusal(const Result<SavedView>& result) {
        return result ? "" : result.error().key + " " + result.error().field;
    }

    const std::string audit_key_ = "key";
    AuditRecorder recorder_{world_.database(), audit_key_};
    Office office_{world_.database(), world_.vault(), recorder_, [this] { return world_.now(); },
                   audit_key_,        finnish_rules()};
    ViewDesk desk_{office_};
    Actor coach_ = user(world_.north());
};
INSTANTIATE_ON_BOTH(Views);

TEST_P(Views, AreKeptForTheirOwnerAlone) {
    const Actor other = user(world_.north());
    const SavedView mine = add(coach_, "  Waiting ").value();
    EXPECT_EQ(mine.name, "Waiting");
    EXPECT_EQ(desk_.find(coach_, mine.id).value(), mine);
    EXPECT_EQ(names(coach_), "Waiting");
    EXPECT_EQ(names(other), "");
    EXPECT_EQ(desk_.find(other, mine.id).error().key, "view.is_missing");
    EXPECT_EQ(desk_.change(other, mine.id, {"Theirs", ViewUse::kept}).error().key,
              "view.is_missing");
    EXPECT_EQ(desk_.remove(other, mine.id).error().key, "view.is_missing");
    EXPECT_TRUE(add(other, "Waiting"));
    EXPECT_EQ(names(coach_), "Waiting");
}

TEST_P(Views, AreRenamedAndThrownAway) {
    const SavedView view = add(coach_, "One").value();
    EXPECT_EQ(desk_.change(coach_, view.id, {"Two", ViewUse::first_shown}).value().name, "Two");
    EXPECT_EQ(names(coach_), "[Two]");
    EXPECT_TRUE(desk_.remove(coach_, view.id));
    EXPECT_EQ(names(coach_), "");
    EXPECT_EQ(desk_.remove(coach_, view.id).error().key, "view.is_missing");
}

TEST_P(Views, AreShownFirstOneOfEachList) {
    ASSERT_TRUE(add(coach_, "One", ViewUse::first_shown));
    ASSERT_TRUE(add(coach_, "Two", ViewUse::first_shown));
    ASSERT_TRUE(add(coach_, "Three", ViewUse::first_shown, ListKind::workplaces));
    EXPECT_EQ(names(coach_), "One [Two] [Three]");
    const std::vector<SavedView> views = desk_.list(coach_).value();
    const std::string one = views.front().id;
    ASSERT_TRUE(desk_.change(coach_, one, {"One", ViewUse::first_shown}));
    EXPECT_EQ(names(coach_), "[One] Two [Three]");
}

TEST_P(Views, HaveANameOfTheirOwn) {
    EXPECT_EQ(refusal(add(coach_, "  ")), "view.name_is_empty name");
    EXPECT_EQ(refusal(add(coach_, std::string(81, 'x'))), "view.name_is_too_long name");
    ASSERT_TRUE(add(coach_, std::string(80, 'x')));
    ASSERT_TRUE(add(coach_, "One"));
    EXPECT_EQ(refusal(add(coach_, "One")), "view.name_is_taken name");
    EXPECT_TRUE(add(coach_, "One", ViewUse::kept, ListKind::workplaces));
    const SavedView two = add(coach_, "Two").value();
    EXPECT_EQ(refusal(desk_.change(coach_, two.id, {"One", ViewUse::kept})),
              "view.name_is_taken name");
}

TEST_P(Views, AreTwentyAtMost) {
    for (int number = 1; number <= views_most; ++number)
        ASSERT_TRUE(add(coach_, "View " + std::to_string(number)));
    EXPECT_EQ(refusal(add(coach_, "One more")), "view.are_too_many name");
}

TEST_P(Views, AreInTheLogWithoutTheirNames) {
    const SavedView view = add(coach_, "Secret name").value();
    const auto kept = world_.database().read([&](Transaction& transaction) {
        AuditQuery query;
        query.organisations = {coach_.organisation};
        query.action = "view.edit";
        return events(transaction, query);
    });
    ASSERT_EQ(kept.value().size(), 1U);
    EXPECT_EQ(kept.value().front().subjects, std::vector<std::string>{view.id});
    EXPECT_TRUE(kept.value().front().fields.empty());
}

TEST_P(Views, AreForWhoHasSignedIn) {
    Actor token = coach_;
    token.kind = ActorKind::token;
    EXPECT_EQ(desk_.list(token).error().kind, ErrorKind::not_found);
    EXPECT_FALSE(add(token, "One"));
    Actor link;
    link.kind = ActorKind::link;
    EXPECT_FALSE(desk_.list(link));
}

}  // namespace
}  // namespace kynnys
