# The messages as text inside the program.
set(message_folder ${CMAKE_CURRENT_SOURCE_DIR}/locale/messages)
file(GLOB message_files CONFIGURE_DEPENDS ${message_folder}/*/*.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${message_files})
set(message_texts)
foreach(message_file IN LISTS message_files)
    cmake_path(GET message_file PARENT_PATH language_folder)
    cmake_path(GET language_folder FILENAME language)
    file(READ ${message_file} text)
    string(APPEND message_texts "{\"${language}\", R\"text(${text})text\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/locale/message_texts.h
     CONTENT "// Made by locale.cmake.\n#pragma once\n\nnamespace kynnys {\n
struct MessageText {\n    const char* language;\n    const char* text;\n};\n
inline constexpr MessageText message_texts[] = {\n@message_texts@};\n
}  // namespace kynnys\n" @ONLY)
target_include_directories(kynnys_locale PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
