// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks the layer rule on purpose: tests/CMakeLists.txt checks that the guard notices.
#include <torch/torch.h>
