# What `cmake --install` lays down: the library, its headers, the program, and
# what find_package(descale) and pkg-config need.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/descale)

install(TARGETS descale EXPORT descaleTargets FILE_SET HEADERS)
if(TARGET descale_c)
  install(TARGETS descale_c)
endif()
if(DESCALE_BUILD_PROGRAM)
  install(TARGETS descale_program)
endif()
install(EXPORT descaleTargets NAMESPACE descale:: DESTINATION ${package_dir})

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/descaleConfig.cmake.in
  ${PROJECT_BINARY_DIR}/descaleConfig.cmake
  INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may break its users.
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/descaleConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/descaleConfig.cmake
  ${PROJECT_BINARY_DIR}/descaleConfigVersion.cmake
  ${PROJECT_SOURCE_DIR}/cmake/dependencies.cmake
  DESTINATION ${package_dir})

# The way from the .pc file to the prefix, so that the tree can be moved.
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH prefix_from_pc
  ${CMAKE_INSTALL_PREFIX}/${pkgconfig_dir} ${CMAKE_INSTALL_PREFIX})
configure_file(${PROJECT_SOURCE_DIR}/cmake/descale.pc.in
  ${PROJECT_BINARY_DIR}/descale.pc @ONLY)
configure_file(${PROJECT_SOURCE_DIR}/cmake/descale_c.pc.in
  ${PROJECT_BINARY_DIR}/descale_c.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/descale.pc ${PROJECT_BINARY_DIR}/descale_c.pc
  DESTINATION ${pkgconfig_dir})
