# The rules of Finland as text inside the program.
set(finnish_rules ${PROJECT_SOURCE_DIR}/rules/finland.toml)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${finnish_rules})
file(READ ${finnish_rules} text)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/rules_text/exchange/rules_texts.h
     CONTENT "// Made by exchange.cmake.\n#pragma once\n\nnamespace kynnys {\n
inline constexpr const char* finnish_rules_toml = R\"toml(@text@)toml\";\n
}  // namespace kynnys\n" @ONLY)
target_include_directories(kynnys_exchange PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/rules_text)
