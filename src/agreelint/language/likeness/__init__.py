"""The learned second reading: how like wording is to what people labelled, and the models beside it."""
