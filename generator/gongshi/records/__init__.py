"""What a record is: value types, the base model, and one module per built-in register."""
