#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains recipes over several seeds and compares them on people that none of them saw.

Drives labelwright-cli; needs nothing but Python. Macro F1 and F1 of each class as mean and spread over the
seeds; recipes are compared paired by person: people are drawn with replacement, the same for all runs.
usage: compare_recipes.py CLI PROJECT --truth FILE.csv [--on eval] [--recipes supervised,balanced]
       [--seeds 1,2,3] [--set KEY=VALUE]... [--threads 1] [--out RESULT.json]
TRUTH has the columns file, class and person.
"""
import argparse
import csv
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

DRAWS = 1000


def command(arguments, *words):
    """Runs labelwright-cli and returns its JSON document."""
    done = subprocess.run([arguments.cli, *words, "--json"], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(words)} failed with code {done.returncode}")
    return json.loads(done.stdout)


def train(arguments, recipe, seed):
    words = ["train", arguments.project, "--recipe", recipe, "--name", f"{pathlib.Path(recipe).stem}-seed{seed}",
             "--device", "cpu", "--threads", str(arguments.threads), "--set", f"seed={seed}"]
    for assignment in arguments.set:
        words += ["--set", assignment]
    return command(arguments, *words)


def last_run_of(arguments, run):
    """The run that predicts: a recipe of steps has one for each, and the last is the result."""
    steps = pathlib.Path(arguments.project) / "runs" / run / "steps.json"
    if not steps.exists():
        return run
    return [step["run"] for step in json.loads(steps.read_text())["steps"] if step["run"]][-1]


def predicted(arguments, run):
    """Predicted class by file name."""
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "predictions.csv")
        command(arguments, "predict", arguments.project, "--run", run, "--on", arguments.on, "--device", "cpu",
                "--threads", str(arguments.threads), "--out", table)
        with open(table, newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
    path = next(key for key in rows[0] if key in ("path", "file", "picture", "sample", "ImageID"))
    return {pathlib.PurePosixPath(row[path]).name: int(row["class"]) for row in rows}


def f1_of(pairs, classes):
    """F1 of each class (None where it occurs in neither) of (truth, prediction) pairs."""
    hits, truths, guesses = [0] * classes, [0] * classes, [0] * classes
    for truth, guess in pairs:
        truths[truth] += 1
        guesses[guess] += 1
        hits[truth] += truth == guess
    return [2 * hits[c] / (truths[c] + guesses[c]) if truths[c] + guesses[c] else None for c in range(classes)]


def macro(pairs, classes):
    known = [value for value in f1_of(pairs, classes) if value is not None]
    return sum(known) / len(known)


def difference(one, other, people, classes):
    """95 % interval of the mean over seeds of macro F1 of `one` less `other`, people drawn anew."""
    names = sorted(people)
    draws = random.Random(1)
    values = []
    for _ in range(DRAWS):
        chosen = [file for name in draws.choices(names, k=len(names)) for file in people[name]]

        def mean(runs):
            return statistics.mean(macro([run[file] for file in chosen], classes) for run in runs)

        values.append(mean(one) - mean(other))
    values.sort()
    return values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS) - 1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli")
    parser.add_argument("project")
    parser.add_argument("--truth", required=True)
    parser.add_argument("--on", default="eval")
    parser.add_argument("--recipes", default="supervised,balanced,teacher-student")
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", default="")
    arguments = parser.parse_args()
    with open(arguments.truth, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    truth = {row["file"]: int(row["class"]) for row in rows}
    people = {}
    for row in rows:
        people.setdefault(row["person"], []).append(row["file"])
    classes = max(truth.values()) + 1

    results, minutes = {}, {}
    for recipe in arguments.recipes.split(","):
        for seed in arguments.seeds.split(","):
            started = time.time()
            run = last_run_of(arguments, train(arguments, recipe, seed)["id"])
            guesses = predicted(arguments, run)
            results.setdefault(recipe, []).append({file: (truth[file], guesses[file]) for file in truth})
            minutes.setdefault(recipe, []).append((time.time() - started) / 60)
            score = macro(results[recipe][-1].values(), classes)
            print(f"{recipe} seed {seed}: macro F1 {score:.4f}, {minutes[recipe][-1]:.1f} min", flush=True)

    print(f"\n{len(truth)} pictures of {len(people)} people; mean of {len(arguments.seeds.split(','))} seeds "
          "(smallest to largest)\n")
    print("| recipe | macro F1 | minutes | " + " | ".join(str(c) for c in range(classes)) + " |")
    print("|---" * (classes + 3) + "|")
    table = {}
    for recipe, runs in results.items():
        scores = [macro(run.values(), classes) for run in runs]
        per_class = [f1_of(run.values(), classes) for run in runs]
        means = [statistics.mean(run[c] or 0 for run in per_class) for c in range(classes)]
        table[recipe] = {"macro_f1": scores, "f1": means, "minutes": minutes[recipe]}
        print(f"| {recipe} | {statistics.mean(scores):.3f} ({min(scores):.3f} to {max(scores):.3f}) | "
              f"{statistics.mean(minutes[recipe]):.1f} | " + " | ".join(f"{value:.2f}" for value in means) + " |")
    names = list(results)
    print()
    for i, one in enumerate(names):
        for other in names[:i]:
            low, high = difference(results[one], results[other], people, classes)
            mean = statistics.mean(table[one]["macro_f1"]) - statistics.mean(table[other]["macro_f1"])
            word = "noise" if low <= 0 <= high or abs(mean) < 0.02 else "a difference"
            table[one].setdefault("less", {})[other] = [mean, low, high]
            print(f"{one} less {other}: {mean:+.3f} ({low:+.3f} to {high:+.3f}): {word}")
    print("\nOn so few people a difference below 0.02 is noise, whatever the interval says.")
    if arguments.out:
        pathlib.Path(arguments.out).write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
