// What all tests share.
