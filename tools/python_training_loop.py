#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain Python loop that `labelwright-cli bench train` is compared with.

ResNet-18 of torchvision, DataLoader with 2 workers, SGD, cross-entropy, on every image below a
folder. Prints one JSON object with the images a second of each whole epoch (decode to step).
usage: python_training_loop.py FOLDER [--size 224] [--batch 32] [--images N] [--channels-last]
       [--loader-only] [--epochs 2]
"""
import argparse
import json
import pathlib
import time

import torch
import torchvision
from PIL import Image


class Pictures(torch.utils.data.Dataset):
    def __init__(self, files, size):
        self.files = files
        self.transform = torchvision.transforms.Compose([
            torchvision.transforms.Resize((size, size)),
            torchvision.transforms.RandomHorizontalFlip(),
            torchvision.transforms.ToTensor(),
            torchvision.transforms.Normalize((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
        ])

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        return self.transform(Image.open(self.files[index]).convert("RGB")), index % 18


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--size", type=int, default=224)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--images", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=torch.multiprocessing.cpu_count())
    parser.add_argument("--channels-last", action="store_true")
    parser.add_argument("--loader-only", action="store_true")
    arguments = parser.parse_args()

    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    files = sorted(path for path in pathlib.Path(arguments.folder).rglob("*")
                   if path.suffix.lower() in (".jpg", ".jpeg", ".png")
                   and not path.name.startswith("._"))
    if arguments.images:
        files = files[:arguments.images]
    loader = torch.utils.data.DataLoader(Pictures(files, arguments.size), arguments.batch,
                                         shuffle=True, num_workers=2, drop_last=False)
    model = torchvision.models.resnet18(num_classes=18)
    if arguments.channels_last:
        model = model.to(memory_format=torch.channels_last)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    rates = []
    for _ in range(arguments.epochs):
        start = time.perf_counter()
        seen = 0
        for images, labels in loader:
            seen += len(images)
            if arguments.loader_only:
                continue
            if arguments.channels_last:
                images = images.to(memory_format=torch.channels_last)
            optimizer.zero_grad()
            loss = torch.nn.functional.cross_entropy(model(images), labels)
            loss.backward()
            optimizer.step()
        rates.append(seen / (time.perf_counter() - start))
    print(json.dumps({"torch": torch.__version__, "threads": torch.get_num_threads(),
                      "images": len(files), "images_per_s": rates}))


if __name__ == "__main__":
    main()
