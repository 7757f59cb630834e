#include "house/documents.h"

#include <gtest/gtest.h>

#include "house/made_up_folder.h"

namespace kynnys::house {
namespace {

Breaches absent(const std::string& text) {
    MadeUpFolder root;
    std::filesystem::create_directories(root.path() / "src" / "base");
    root.write("src/base/week.h", "");
    root.write("README.md", "");
    return absent_files(root.path(), {{"README.md", text}});
}

TEST(Documents, MayNameWhatIsThere) {
    EXPECT_EQ(absent("`src/base/week.h`, `base/week.h`, `base/`, [me](README.md)\n"), Breaches{});
    EXPECT_EQ(absent("a command `kynnys plan make CITY`, a made file `build/dev/kynnys`\n"),
              Breaches{});
}

TEST(Documents, MayNotNameWhatIsNot) {
    EXPECT_EQ(absent("\nsee `base/month.h`\n"), Breaches{"README.md:2: base/month.h is not there"});
    EXPECT_EQ(absent("see [this](docs/nothing.md)\n").size(), 1U);
    EXPECT_EQ(absent("`plan/`\n").size(), 1U);
}

TEST(Documents, SayWhatTheLayersSay) {
    Breaches none;
    const LayerTable table = parse_layers("base:\nsolve: base\nplan: base solve\n", none);
    const std::string good =
        "| `base` | basics | — |\n| `solve` | numbers, only | base |\n| plan | x | base, solve |\n";
    EXPECT_EQ(layer_rows_breaches(table, {"A.md", good}), Breaches{});
    EXPECT_EQ(layer_rows_breaches(table, {"A.md", good.substr(good.find('\n') + 1)}),
              Breaches{"A.md: has no row for base"});
    const std::string wrong = "| `base` | basics | solve |\n" + good.substr(good.find('\n') + 1);
    EXPECT_EQ(layer_rows_breaches(table, {"A.md", wrong}).size(), 1U);
}

}  // namespace
}  // namespace kynnys::house
