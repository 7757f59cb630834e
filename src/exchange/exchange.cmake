# The rules of Finland as text inside the program, in pieces of whole lines, since compilers limit
# the length of a text.
set(finnish_rules ${PROJECT_SOURCE_DIR}/rules/finland.toml)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${finnish_rules})
file(READ ${finnish_rules} rest)
set(pieces "")
while(NOT rest STREQUAL "")
    string(SUBSTRING "${rest}" 0 30000 piece)
    string(FIND "${piece}" "\n" end REVERSE)
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${rest}" 0 ${end} piece)
    string(SUBSTRING "${rest}" ${end} -1 rest)
    string(APPEND pieces "R\"toml(${piece})toml\",\n")
endwhile()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/rules_text/exchange/rules_texts.h
     CONTENT "// Made by exchange.cmake.\n#pragma once\n\nnamespace kynnys {\n
inline constexpr const char* finnish_rules_pieces[] = {\n@pieces@};\n
}  // namespace kynnys\n" @ONLY)
target_include_directories(kynnys_exchange PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/rules_text)
