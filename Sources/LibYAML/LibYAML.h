#ifndef LIBYAML_H
#define LIBYAML_H

#include <yaml.h>

#endif
