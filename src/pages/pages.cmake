# What browsers load beside the pages, as text inside the program: one style sheet of the Helsinki
# Design System's parts and our own files in look/, one script of those in script/, and htmx.
set(modules ${PROJECT_SOURCE_DIR}/node_modules)
if(NOT EXISTS ${modules}/hds-core OR NOT EXISTS ${modules}/htmx.org)
    message(FATAL_ERROR "The modules of package-lock.json are missing: call tools/install_modules.")
endif()

set(hds ${modules}/hds-core/lib)
set(look ${hds}/base.min.css)
foreach(part button card checkbox error-summary fieldset notification radio-button selection-group
             status-label table tag text-input)
    list(APPEND look ${hds}/components/${part}/${part}.min.css)
endforeach()
file(GLOB own_look CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/pages/look/*.css)
file(GLOB own_script CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/pages/script/*.js)
list(APPEND look ${own_look})

# asset_pieces(NAME TYPE files…): each file is a piece, since compilers limit the length of a text.
set(asset_pieces)
function(asset_pieces name type)
    foreach(file IN LISTS ARGN)
        file(READ ${file} text)
        string(REGEX REPLACE "/\\*# sourceMappingURL=[^*]*\\*/" "" text "${text}")
        string(APPEND asset_pieces "{\"${name}\", \"${type}\", R\"asset(${text}\n)asset\"},\n")
    endforeach()
    set(asset_pieces "${asset_pieces}" PARENT_SCOPE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARGN})
endfunction()
asset_pieces(kynnys.css text/css ${look})
asset_pieces(kynnys.js text/javascript ${own_script})
asset_pieces(htmx.js text/javascript ${modules}/htmx.org/dist/htmx.min.js)

file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/pages/asset_pieces.h
     CONTENT "// Made by pages.cmake.\n#pragma once\n\nnamespace kynnys::pages {\n
struct AssetPiece {\n    const char* name;\n    const char* type;\n    const char* text;\n};\n
inline constexpr AssetPiece asset_pieces[] = {\n@asset_pieces@};\n
}  // namespace kynnys::pages\n" @ONLY)
# What a browser runs beside the pages to have one of them without a connection.
file(READ ${CMAKE_CURRENT_SOURCE_DIR}/pages/worker/visit_worker.js visit_worker)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
             ${CMAKE_CURRENT_SOURCE_DIR}/pages/worker/visit_worker.js)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/pages/visit_worker.h
     CONTENT "// Made by pages.cmake.\n#pragma once\n\nnamespace kynnys::pages {\n
inline constexpr const char* visit_worker = R\"worker(@visit_worker@)worker\";\n
}  // namespace kynnys::pages\n" @ONLY)
target_include_directories(kynnys_pages PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
target_link_libraries(kynnys_pages PRIVATE PkgConfig::XLSXWRITER PkgConfig::QRENCODE)
set_property(SOURCE pages/frame.cpp APPEND PROPERTY COMPILE_DEFINITIONS
    KYNNYS_VERSION="${PROJECT_VERSION}")
