# Every outside library is named here, once.
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED) # check sums of .pth files
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql Concurrent LinguistTools)
find_package(OpenCV REQUIRED COMPONENTS core imgproc imgcodecs flann videoio objdetect
             OPTIONAL_COMPONENTS freetype) # letters other than ASCII in annotated pictures
find_package(yaml-cpp REQUIRED)
find_package(Torch REQUIRED) # upstream LibTorch: -DCMAKE_PREFIX_PATH=/path/to/libtorch
if(TARGET yaml-cpp::yaml-cpp)
  set(LABELWRIGHT_YAML yaml-cpp::yaml-cpp)
else()
  set(LABELWRIGHT_YAML yaml-cpp)
endif()
if(LABELWRIGHT_UI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets PrintSupport Svg)
  find_package(QCustomPlotQt6 REQUIRED)
endif()
if(LABELWRIGHT_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
message(STATUS "Qt ${Qt6_VERSION}, OpenCV ${OpenCV_VERSION}, LibTorch ${Torch_VERSION} (${Torch_DIR})")
