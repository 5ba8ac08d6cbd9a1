// What the C library has and does not show to Swift, since it is behind _GNU_SOURCE.

/// Writes everything of one file system to its disk: syncfs(2). For a thousand new files it takes
/// a hundredth of the time of a thousand fsync.
int syncfs(int fd);
