# How everything is compiled: warnings, sanitizers, the compiler's cache, optimisation across files.

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
if(KYNNYS_WARNINGS_ARE_ERRORS)
    add_compile_options(-Werror)
endif()

if(KYNNYS_SANITIZE)
    add_compile_options(-fsanitize=${KYNNYS_SANITIZE} -fno-omit-frame-pointer
                        -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${KYNNYS_SANITIZE})
endif()
if(KYNNYS_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
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
