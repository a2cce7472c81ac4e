target_compile_definitions(descale_nouns PRIVATE
  DESCALE_VERSION="${PROJECT_VERSION}")
