# What the store stands on, and the migrations as text inside the program.
foreach(part IN ITEMS postgresql sqlite3 core)
    find_library(SOCI_${part} libsoci_${part}.a REQUIRED)
    target_link_libraries(kynnys_storage PRIVATE ${SOCI_${part}})
endforeach()
target_link_libraries(kynnys_storage PRIVATE PkgConfig::SQLITE PkgConfig::PQ PkgConfig::SODIUM
                                             ${CMAKE_DL_LIBS})

file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/storage/migrations/*.sql)
list(SORT migrations)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${migrations})
set(migration_texts)
foreach(migration IN LISTS migrations)
    file(READ ${migration} text)
    string(APPEND migration_texts "R\"sql(${text})sql\",\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/storage/migration_texts.h
     CONTENT "// Made by storage.cmake.\n#pragma once\n\nnamespace kynnys {\n
inline constexpr const char* migration_texts[] = {\n@migration_texts@};\n
}  // namespace kynnys\n" @ONLY)
target_include_directories(kynnys_storage PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
