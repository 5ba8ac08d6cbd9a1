#pragma once
// What glibc knows of the memory that a program holds, and Swift's Glibc does not show.
#include <malloc.h>
