"""SQuAD v1.1's metric, written anew after the published logic of evaluate-v1.1.py: the peer of our own scoring.

    python3 benchmarks/squad-official.py DEV.json PREDICTIONS.json

Prints one JSON object: exact match and F1 in percent, the number of questions, and the seconds that scoring alone took.
"""
import json
import re
import string
import sys
import time
from collections import Counter

PUNCTUATION = set(string.punctuation)


def normalise(text):
    lowered = "".join(letter for letter in text.lower() if letter not in PUNCTUATION)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", lowered).split())


def f1(answer, reference):
    answer_words, reference_words = normalise(answer).split(), normalise(reference).split()
    same = sum((Counter(answer_words) & Counter(reference_words)).values())
    if same == 0:
        return 0.0
    precision, recall = same / len(answer_words), same / len(reference_words)
    return 2 * precision * recall / (precision + recall)


def exact(answer, reference):
    return float(normalise(answer) == normalise(reference))


def score(questions, predictions):
    """Means over all questions, in percent; a question without an answer counts 0."""
    f1_sum = exact_sum = 0.0
    for question in questions:
        if question["id"] not in predictions:
            continue
        answer = predictions[question["id"]]
        references = [reference["text"] for reference in question["answers"]]
        exact_sum += max(exact(answer, reference) for reference in references)
        f1_sum += max(f1(answer, reference) for reference in references)
    return 100 * exact_sum / len(questions), 100 * f1_sum / len(questions)


def main(dev_file, prediction_file):
    with open(dev_file, encoding="utf-8") as file:
        articles = json.load(file)["data"]
    with open(prediction_file, encoding="utf-8") as file:
        predictions = json.load(file)
    questions = [question for article in articles for paragraph in article["paragraphs"] for question in paragraph["qas"]]
    start = time.perf_counter()
    exact_match, f1_percent = score(questions, predictions)
    seconds = time.perf_counter() - start
    print(json.dumps({"exactMatch": exact_match, "f1": f1_percent, "questions": len(questions), "seconds": seconds}))


if __name__ == "__main__":
    main(*sys.argv[1:3])
