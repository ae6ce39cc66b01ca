"""k8squiz: a quiz and flashcard tool that teaches how Kubernetes works."""

__version__ = "0.1.0"
