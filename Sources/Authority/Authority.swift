// Authority.
