#ifndef C_SYSTEM_RANDOM_H
#define C_SYSTEM_RANDOM_H
#include <stdint.h>

/// From now on the language's own random numbers (`SystemRandomNumberGenerator`, and all that draws
/// from it when no generator is named) are a function of the seed. Before, they are the kernel's.
///
/// Values drawn by several threads at once come in the order in which the threads ask.
void system_random_seed(uint64_t seed);

#endif
