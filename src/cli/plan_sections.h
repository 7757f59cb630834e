// The sections of the page of a plan.
#pragma once

#include "cli/plan_view.h"
#include "web/html.h"

namespace kynnys {

using web::element;
using web::Html;
using web::html_list;
using web::html_table;
using web::HtmlTable;
using web::HtmlWidth;

struct PageSection {
    std::string id;
    std::string title;
    Html content;
};

PageSection summary_section(const PlanView& view);
PageSection proposals_section(const PlanView& view);
PageSection workplaces_section(const PlanView& view);
PageSection week_section(const PlanView& view);
PageSection not_placed_section(const PlanView& view);
PageSection traded_away_section(const PlanView& view);
PageSection policy_section(const PlanView& view);

}  // namespace kynnys
