# How everything is compiled: warnings, sanitizers, the compiler's cache, optimisation across files.

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
if(KYNNYS_WARNINGS_ARE_ERRORS)
    add_compile_options(-Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # It suspects std::string's operator+ (its bug 105651).
    add_compile_options(-Wno-array-bounds -Wno-stringop-overflow)
endif()

if(KYNNYS_SANITIZE)
    # What the address sanitizer finds as well is left out: a fifth of the compilers' time.
    add_compile_options(-fsanitize=${KYNNYS_SANITIZE} -fno-omit-frame-pointer
                        -fno-sanitize-recover=all
                        -fno-sanitize=null,alignment,vptr,object-size)
    add_link_options(-fsanitize=${KYNNYS_SANITIZE})
endif()
if(KYNNYS_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # Precompiled headers may hold more than a file uses.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

if(KYNNYS_LINK_TIME_OPTIMISATION)
    include(CheckIPOSupported)
    check_ipo_supported(RESULT can_optimise_across_files OUTPUT why_not)
    if(can_optimise_across_files)
        set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
    else()
        message(STATUS "No link-time optimisation: ${why_not}")
    endif()
endif()
