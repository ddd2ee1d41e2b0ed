gongshiSearch.put("verify/t/0005","c0d80aac","K3XuUWlUGaDehMBLXcA=");
