# What most files include is parsed once and kept, which saves a third of a compiler's time. No file
# may lean on it: clang-tidy reads each source without, so that a forgotten include is found.
set(KYNNYS_PRECOMPILED
    <algorithm> <array> <chrono> <cmath> <cstdint> <filesystem> <functional> <map> <memory>
    <optional> <set> <span> <string> <string_view> <tuple> <unordered_map> <utility> <variant>
    <vector> <fmt/format.h> <boost/json.hpp>)

# kynnys_precompiled(NAME libraries… HEADERS headers…): keeps the headers for kynnys_reuse.
function(kynnys_precompiled name)
    cmake_parse_arguments(PARSE_ARGV 1 kept "" "" "HEADERS")
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "// Holds ${name}.\n")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE fmt::fmt Boost::json Threads::Threads
                                          ${kept_UNPARSED_ARGUMENTS})
    target_precompile_headers(${name} PRIVATE ${kept_HEADERS})
endfunction()

if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    # Or the compiler's cache would not know them again.
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()
