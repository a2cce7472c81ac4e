# descale_stage, descale_library and descale_program: see src/CMakeLists.txt.

function(descale_stage name)
  cmake_parse_arguments(STAGE "" "" "DEPENDS;LIBS" ${ARGN})
  foreach(dependency IN LISTS STAGE_DEPENDS)
    if(NOT TARGET descale_${dependency})
      message(FATAL_ERROR
        "stage ${name} depends on ${dependency}, which comes after it in the flow")
    endif()
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cc)
  add_library(descale_${name} OBJECT ${sources})
  target_include_directories(descale_${name} PRIVATE
    ${PROJECT_SOURCE_DIR}/include ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(descale_${name} PRIVATE descale_build_flags ${STAGE_LIBS})
  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/stage.cmake)
    include(${CMAKE_CURRENT_SOURCE_DIR}/${name}/stage.cmake)  # generated sources
  endif()
  # What a stage needs to link alone, for its unit tests.
  set(closure nouns ${STAGE_DEPENDS})
  foreach(dependency IN LISTS STAGE_DEPENDS)
    get_property(inner GLOBAL PROPERTY DESCALE_CLOSURE_${dependency})
    list(APPEND closure ${inner})
  endforeach()
  list(REMOVE_DUPLICATES closure)
  list(REMOVE_ITEM closure ${name})
  set_property(GLOBAL PROPERTY DESCALE_CLOSURE_${name} ${closure})
  set_property(GLOBAL APPEND PROPERTY DESCALE_STAGES ${name})
  set_property(GLOBAL APPEND PROPERTY DESCALE_LIBS ${STAGE_LIBS})
endfunction()

# All stages as the one library that users link: descale::descale.
function(descale_library)
  get_property(stages GLOBAL PROPERTY DESCALE_STAGES)
  get_property(libs GLOBAL PROPERTY DESCALE_LIBS)
  list(REMOVE_DUPLICATES libs)
  add_library(descale)
  add_library(descale::descale ALIAS descale)
  foreach(stage IN LISTS stages)
    target_sources(descale PRIVATE $<TARGET_OBJECTS:descale_${stage}>)
  endforeach()
  file(GLOB public_headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/descale/*.h)
  target_sources(descale PUBLIC FILE_SET HEADERS
    BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${public_headers})
  target_compile_features(descale PUBLIC cxx_std_20)
  target_link_libraries(descale PRIVATE
    $<BUILD_INTERFACE:descale_build_flags> ${libs})
  set_target_properties(descale PROPERTIES
    VERSION ${PROJECT_VERSION} SOVERSION 0 LINKER_LANGUAGE CXX)
endfunction()

# libdescale_c.so: all of it behind the functions of descale/c_api.h, which are
# the only ones that it exports.
# Not with sanitizers: what loads it is not built with them.
function(descale_c_library stage)
  if(DESCALE_SANITIZE)
    return()
  endif()
  add_library(descale_c SHARED $<TARGET_OBJECTS:descale_${stage}>)
  target_link_libraries(descale_c PRIVATE descale descale_build_flags)
  target_link_options(descale_c PRIVATE -Wl,--exclude-libs,ALL)
  set_target_properties(descale_c PROPERTIES
    VERSION ${PROJECT_VERSION} SOVERSION 1 LINKER_LANGUAGE CXX)
endfunction()

# The command line: public headers only, as any other user of the library.
function(descale_program folder)
  if(NOT DESCALE_BUILD_PROGRAM)
    return()
  endif()
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cc)
  add_executable(descale_program ${sources})
  set_target_properties(descale_program PROPERTIES
    OUTPUT_NAME descale RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  target_include_directories(descale_program PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  find_package(CLI11 2.1 REQUIRED)
  target_link_libraries(descale_program PRIVATE
    descale::descale descale_build_flags CLI11::CLI11)
endfunction()
