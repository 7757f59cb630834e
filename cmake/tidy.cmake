# clang-tidy over every source file of the program. `ninja tidy` judges those that changed since they
# last passed: each file's stamp depends on its object, which Ninja rebuilds when any of its headers
# changed. The test judges what changed since a commit at which all passed, since a look at all takes
# longer than all other tests together. Tests are held by the compilers' warnings alone.
find_program(CLANG_TIDY clang-tidy REQUIRED)

# The targets with C++ sources in and below a folder.
function(kynnys_compiled_targets result folder)
    set(found)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$")
            list(APPEND found ${target})
        endif()
    endforeach()
    get_property(below DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(subfolder IN LISTS below)
        kynnys_compiled_targets(found_below ${subfolder})
        list(APPEND found ${found_below})
    endforeach()
    set(${result} ${found} PARENT_SCOPE)
endfunction()

set(script ${PROJECT_SOURCE_DIR}/tests/house/tidy_file)
set(stamps)
kynnys_compiled_targets(targets ${PROJECT_SOURCE_DIR}/src)
foreach(target IN LISTS targets)
    get_target_property(sources ${target} SOURCES)
    get_target_property(folder ${target} SOURCE_DIR)
    get_target_property(binary_folder ${target} BINARY_DIR)
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder} NORMALIZE)
        cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${folder} OUTPUT_VARIABLE object)
        cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE name)
        set(stamp ${PROJECT_BINARY_DIR}/tidy/${name}.stamp)
        if(stamp IN_LIST stamps)
            continue()
        endif()
        list(APPEND stamps ${stamp})
        add_custom_command(
            OUTPUT ${stamp}
            COMMAND ${script} ${CLANG_TIDY} ${PROJECT_BINARY_DIR} ${source} ${stamp}
            DEPENDS ${binary_folder}/CMakeFiles/${target}.dir/${object}.o
                    ${PROJECT_SOURCE_DIR}/.clang-tidy ${script}
            WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
            COMMENT "clang-tidy ${name}"
            VERBATIM)
    endforeach()
endforeach()
add_custom_target(tidy DEPENDS ${stamps})

add_test(NAME tidy COMMAND ${PROJECT_SOURCE_DIR}/tests/house/tidy_changed ${PROJECT_BINARY_DIR})
set_tests_properties(tidy PROPERTIES TIMEOUT 3600 COST 900)
