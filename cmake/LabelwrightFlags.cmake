# One interface target carries every flag of the project.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)

if(LABELWRIGHT_CCACHE)
  find_program(CCACHE_PROGRAM ccache)
  if(CCACHE_PROGRAM)
    # ccache keeps the torch precompiled header and the objects made with it, too.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;${CCACHE_PROGRAM}")
  else()
    message(STATUS "ccache was not found; compiling without it")
  endif()
endif()

add_library(labelwright_flags INTERFACE)
target_compile_features(labelwright_flags INTERFACE cxx_std_20)
# -fPIC everywhere (not the PIC property), so that programs can reuse the libraries' precompiled header.
target_compile_options(labelwright_flags INTERFACE
  -fPIC -fpch-preprocess
  -Wall -Wextra -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  $<$<BOOL:${LABELWRIGHT_UNITY}>:-Wno-subobject-linkage> # a unity file includes main files: no header leaks
  $<$<BOOL:${LABELWRIGHT_WERROR}>:-Werror>)
target_compile_definitions(labelwright_flags INTERFACE
  LABELWRIGHT_VERSION="${PROJECT_VERSION}"
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY)
target_include_directories(labelwright_flags INTERFACE "${CMAKE_SOURCE_DIR}")
if(LABELWRIGHT_SANITIZE)
  target_compile_options(labelwright_flags INTERFACE -fsanitize=${LABELWRIGHT_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(labelwright_flags INTERFACE -fsanitize=${LABELWRIGHT_SANITIZE})
endif()
