// How the text of a field stands in JSON.
#pragma once

namespace kynnys {

enum class Shape {
    text,    // "fi", "2026-11-21", "7:30"
    whole,   // 1971
    yes_no,  // true
    list,    // the words, ["dust", "noise"]
};

// Of a kind (value_kind.h); text when the kind says nothing of it.
template <class Kind>
constexpr Shape shape_of() {
    if constexpr (requires { Kind::shape; })
        return Kind::shape;
    else
        return Shape::text;
}

}  // namespace kynnys
