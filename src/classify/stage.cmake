# The content model becomes part of the library.
set(shipped_model ${CMAKE_CURRENT_SOURCE_DIR}/classify/model.json)
set(shipped_model_cc ${CMAKE_CURRENT_BINARY_DIR}/shipped_model.cc)
add_custom_command(
  OUTPUT ${shipped_model_cc}
  COMMAND ${CMAKE_COMMAND} -DINPUT=${shipped_model} -DOUTPUT=${shipped_model_cc}
    -P ${PROJECT_SOURCE_DIR}/cmake/embed_model.cmake
  DEPENDS ${shipped_model} ${PROJECT_SOURCE_DIR}/cmake/embed_model.cmake
  VERBATIM)
target_sources(descale_classify PRIVATE ${shipped_model_cc})
