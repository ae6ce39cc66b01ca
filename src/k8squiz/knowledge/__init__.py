"""What is true of the system: components, the paths on which they talk, what breaks without them, and the exams."""
