#include "cli/page_style.h"

namespace kynnys {

namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: #1b1f24; background: #fff; overflow-wrap: break-word; }
.page { max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
header { background: #eaf1f7; border-bottom: 3px solid #1f5c8b; padding: 1.5rem 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 2.5rem 0 1rem; padding-top: .5rem;
  border-top: 1px solid #c3ccd5; }
section:first-child h2 { border: 0; margin-top: 1.5rem; padding: 0; }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 .25rem; }
p { margin: .25rem 0; max-width: 48rem; }
a { color: #0b4f8a; }
:focus-visible { outline: 3px solid #b34700; outline-offset: 2px; }
.skip { position: absolute; left: -100rem; background: #fff; padding: .5rem 1rem; }
.skip:focus { left: .5rem; top: .5rem; z-index: 1; }
nav ul { list-style: none; padding: 0; margin: .75rem 0 0; display: flex; flex-wrap: wrap;
  gap: .25rem 1.25rem; }
nav a { display: inline-block; padding: .25rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
  gap: .75rem; margin: 1rem 0; }
.figures div { border: 1px solid #c3ccd5; border-radius: .4rem; padding: .6rem .8rem; }
.figures dt { color: #47525d; }
.figures dd { margin: 0; font-size: 1.3rem; font-weight: 600; line-height: 1.3; }
.figures dd small { display: block; font-size: .9rem; font-weight: 400; color: #47525d; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr));
  gap: .8rem; align-items: start; }
.policy dt { margin-top: .6rem; }
.policy dd { margin: 0; max-width: 45rem; color: #47525d; }
article { border: 1px solid #c3ccd5; border-radius: .4rem; padding: .8rem 1rem; margin: 0;
  break-inside: avoid; }
.id { color: #47525d; font-weight: 400; font-size: .9em; }
.when { font-weight: 600; }
.whole { white-space: nowrap; }
h4 { font-size: 1rem; margin: .75rem 0 0; }
ul { margin: .25rem 0 .5rem; padding-left: 1.25rem; }
.label { font-weight: 600; }
summary { cursor: pointer; padding: .25rem 0; color: #0b4f8a; }
table { border-collapse: collapse; margin: .5rem 0 1rem; min-width: 50%; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0;
  border-bottom: 1px solid #dde3e8; }
thead th { border-bottom: 2px solid #8a98a5; }
tbody th { font-weight: 400; }
td { font-variant-numeric: tabular-nums; }
.roster td { white-space: nowrap; }
.scroll { overflow-x: auto; max-width: 100%; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
footer { margin: 3rem 0 0; padding: 1rem 0 2rem; background: #eaf1f7; }
@media (max-width: 30rem) {
  h1 { font-size: 1.4rem; }
  th, td { padding-right: .5rem; font-size: .9rem; }
  tbody th { overflow-wrap: anywhere; }
}
@media print {
  body { font-size: 10pt; }
  nav, .skip { display: none; }
  header, footer { background: none; }
  .scroll { overflow: visible; }
  .cards { display: block; }
  article { margin-bottom: .8rem; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
}
)";

}  // namespace

std::string_view page_style() {
    return style;
}

}  // namespace kynnys
