#ifndef LIBYAML_H
#define LIBYAML_H

#if __has_include(<yaml.h>)
#include <yaml.h>
#elif defined(__APPLE__)
#error "libyaml is missing: run `brew install libyaml` and `swift package purge-cache`, and build again"
#else
#error "libyaml is missing: run `apt-get install libyaml-dev`, or install libyaml and set CPATH and LIBRARY_PATH"
#endif

#endif
