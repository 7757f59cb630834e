# docs/openapi.yaml as text inside the program, in pieces no longer than what every compiler takes.
set(openapi_file ${PROJECT_SOURCE_DIR}/docs/openapi.yaml)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${openapi_file})
file(READ ${openapi_file} openapi_rest)
set(openapi_pieces)
while(NOT openapi_rest STREQUAL "")
    string(SUBSTRING "${openapi_rest}" 0 30000 piece)
    string(FIND "${piece}" "\n" end REVERSE)
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${piece}" 0 ${end} piece)
    string(SUBSTRING "${openapi_rest}" ${end} -1 openapi_rest)
    string(APPEND openapi_pieces "    R\"yaml(${piece})yaml\",\n")
endwhile()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/api/openapi_pieces.h
     CONTENT "// Made by api.cmake.\n#pragma once\n\nnamespace kynnys::api {\n
inline constexpr const char* openapi_pieces[] = {\n@openapi_pieces@};\n
}  // namespace kynnys::api\n" @ONLY)
target_include_directories(kynnys_api PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
