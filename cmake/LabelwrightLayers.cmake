# labelwright_layer(NAME LIBS ...): a static library of all sources below the current folder.
# Sources are globbed with CONFIGURE_DEPENDS: a new network, loss or page needs no edit here.
function(labelwright_layer name)
  cmake_parse_arguments(arg "" "" "EXCLUDE;PUBLIC;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  foreach(pattern IN LISTS arg_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX "${pattern}")
  endforeach()
  add_library(${name} STATIC ${sources})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX
    UNITY_BUILD ${LABELWRIGHT_UNITY} UNITY_BUILD_BATCH_SIZE 8)
  target_link_libraries(${name} PUBLIC labelwright_flags ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# Walks what TARGET hands on to its users (or, with PRIVATE, links itself) and fails on a forbidden library.
function(_labelwright_walk target chain property forbidden)
  if(NOT TARGET ${target})
    return()
  endif()
  get_target_property(links ${target} ${property})
  if(NOT links)
    return()
  endif()
  foreach(link IN LISTS links)
    string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" plain "${link}")
    if(link MATCHES "LINK_ONLY" AND property STREQUAL "INTERFACE_LINK_LIBRARIES")
      continue() # linked privately: it does not reach the users' compile lines
    endif()
    if(plain MATCHES "${forbidden}")
      message(FATAL_ERROR "Layer rule broken: ${chain} -> ${plain}. See core/README.md.")
    endif()
    if(plain MATCHES "^(core|learn|ui)$")
      _labelwright_walk(${plain} "${chain} -> ${plain}" INTERFACE_LINK_LIBRARIES "${forbidden}")
    endif()
  endforeach()
endfunction()

# Guard 1 of DESIGN.md section 2: torch reaches neither core nor an interface of learn or ui,
# and nothing below ui links Widgets.
function(labelwright_check_layers)
  set(torch "^(torch|torch_library|c10|.*libtorch.*|.*libc10.*)$")
  set(widgets "^Qt6::(Widgets|Gui|Svg)$|QCustomPlot")
  _labelwright_walk(core "core" LINK_LIBRARIES "${torch}|${widgets}|^learn$|^ui$")
  _labelwright_walk(learn "learn" LINK_LIBRARIES "${widgets}|^ui$")
  _labelwright_walk(learn "learn (interface)" INTERFACE_LINK_LIBRARIES "${torch}")
  if(TARGET ui)
    _labelwright_walk(ui "ui" LINK_LIBRARIES "${torch}")
  endif()
endfunction()

# labelwright_resources(TARGET PATTERN...): files of resources/ become :/labelwright/<folder>/<file>.
function(labelwright_resources target)
  list(TRANSFORM ARGN PREPEND "${CMAKE_SOURCE_DIR}/resources/" OUTPUT_VARIABLE patterns)
  file(GLOB files CONFIGURE_DEPENDS ${patterns})
  if(files)
    qt_add_resources(${target} "${target}_resources" PREFIX "/labelwright" BASE "${CMAKE_SOURCE_DIR}/resources"
      FILES ${files})
  endif()
endfunction()
