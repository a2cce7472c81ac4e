# The shipped rule files become part of the library.
file(GLOB_RECURSE shipped_rules CONFIGURE_DEPENDS
  RELATIVE ${PROJECT_SOURCE_DIR}
  ${PROJECT_SOURCE_DIR}/rules/*.toml ${PROJECT_SOURCE_DIR}/rules/*.txt)
list(SORT shipped_rules)
set(shipped_rules_cc ${CMAKE_CURRENT_BINARY_DIR}/shipped_rules.cc)
set(shipped_rules_inputs ${shipped_rules})
list(TRANSFORM shipped_rules_inputs PREPEND ${PROJECT_SOURCE_DIR}/)
list(JOIN shipped_rules "|" shipped_rules_list)
add_custom_command(
  OUTPUT ${shipped_rules_cc}
  COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR}
    "-DFILES=${shipped_rules_list}" -DOUTPUT=${shipped_rules_cc}
    -P ${PROJECT_SOURCE_DIR}/cmake/embed_rules.cmake
  DEPENDS ${shipped_rules_inputs} ${PROJECT_SOURCE_DIR}/cmake/embed_rules.cmake
  VERBATIM)
target_sources(descale_rules PRIVATE ${shipped_rules_cc})
