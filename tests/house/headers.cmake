# Every header must compile by itself, and twice in one file: one made source file a header, built
# with everything else.
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/src
     ${PROJECT_SOURCE_DIR}/src/*.h)
set(header_sources)
foreach(header IN LISTS headers)
    set(header_source ${CMAKE_CURRENT_BINARY_DIR}/headers/${header}.cpp)
    file(CONFIGURE OUTPUT ${header_source} CONTENT "#include \"@header@\"\n#include \"@header@\"\n"
         @ONLY)
    list(APPEND header_sources ${header_source})
endforeach()
add_library(kynnys_headers OBJECT ${header_sources})
target_link_libraries(kynnys_headers PRIVATE kynnys_cli)
