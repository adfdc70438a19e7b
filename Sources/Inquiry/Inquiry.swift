// Inquiry.
