# Every header must compile by itself. Most are the first include of the source file of their name, and
# so are judged with it; for each of the others one source file is made, built with everything else.
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/src
     ${PROJECT_SOURCE_DIR}/src/*.h)
set(header_sources)
foreach(header IN LISTS headers)
    string(REGEX REPLACE "h$" "cpp" twin ${PROJECT_SOURCE_DIR}/src/${header})
    if(EXISTS ${twin})
        continue()
    endif()
    set(header_source ${CMAKE_CURRENT_BINARY_DIR}/headers/${header}.cpp)
    file(CONFIGURE OUTPUT ${header_source} CONTENT "#include \"@header@\"\n" @ONLY)
    list(APPEND header_sources ${header_source})
endforeach()
add_library(kynnys_headers OBJECT ${header_sources})
target_link_libraries(kynnys_headers PRIVATE kynnys_cli)
