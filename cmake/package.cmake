# A Debian package of the program, its unit and its settings: cpack --config build/…/CPackConfig.cmake
include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

install(TARGETS kynnys RUNTIME DESTINATION bin)
install(FILES packaging/kynnys.service DESTINATION lib/systemd/system)
install(FILES packaging/kynnys.toml DESTINATION /etc/kynnys)
install(FILES README.md LICENSE DESTINATION share/doc/kynnys)
install(DIRECTORY rules/ DESTINATION share/kynnys/rules FILES_MATCHING PATTERN "*.toml")
install(DIRECTORY docs/ DESTINATION share/doc/kynnys FILES_MATCHING PATTERN "*.md")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kynnys)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The maintainers of Kynnys")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
    "Carved part-time jobs for people who have been out of work for long")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${PROJECT_SOURCE_DIR}/packaging/postinst ${PROJECT_SOURCE_DIR}/packaging/prerm
    ${PROJECT_SOURCE_DIR}/packaging/conffiles)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
