# translations/*.ts become :/i18n/<name>.qm inside core, so that the window and the command line speak
# the same languages. `cmake --build BUILD --target update_translations` runs lupdate over the sources.
file(GLOB ts_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/translations/*.ts")
set(qm_folder "${CMAKE_BINARY_DIR}/translations")
set(qm_files)
foreach(ts IN LISTS ts_files)
  get_filename_component(name "${ts}" NAME_WE)
  add_custom_command(OUTPUT "${qm_folder}/${name}.qm"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${qm_folder}"
    COMMAND Qt6::lrelease -silent -nounfinished "${ts}" -qm "${qm_folder}/${name}.qm"
    DEPENDS "${ts}" COMMENT "Compiling translation ${name}" VERBATIM)
  list(APPEND qm_files "${qm_folder}/${name}.qm")
endforeach()
if(qm_files)
  qt_add_resources(core "core_translations" PREFIX "/i18n" BASE "${qm_folder}" FILES ${qm_files})
endif()

# English holds only plural forms ("1 image", "2 images"); Korean holds everything.
add_custom_target(update_translations
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I . app core ui -ts translations/labelwright_ko.ts
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I . -pluralonly app core ui -ts translations/labelwright_en.ts
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
